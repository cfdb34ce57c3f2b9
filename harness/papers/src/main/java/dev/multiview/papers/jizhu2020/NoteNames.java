package dev.multiview.papers.jizhu2020;

/**
 * The first parts of notes' names, which say what a note is about; {@link Cell} adds of which teacher and students.
 * What each means is said where it is measured.
 */
final class NoteNames {
    /** Of {@link TransferNotes}. */
    static final String ANGLE = "angle";

    static final String ANGLE_LEAD = "angleLead";
    static final String BEYOND_87 = "beyond87";
    static final String ORACLE_NORM = "oracleNorm";

    /** Of {@link TransferNotes} and {@link GrowthMeasurement}. */
    static final String GROWTH = "growth";

    static final String INEFFICIENCY = "inefficiency";

    /** Of {@link RiskNotes}. */
    static final String RISK = "risk";

    static final String RISK_SLOPE = "riskSlope";
    static final String RISK_FIT = "riskFit";
    static final String RISK_FLOORED = "riskFloored";
    static final String RISK_LEAD = "riskLead";

    /** Of {@link OracleNotes}. */
    static final String PROJECTION_ERROR = "projectionError";

    static final String ANGLE_RISE = "angleRise";
    static final String ANGLE_SLOPE = "angleSlope";
    static final String BOUND = "bound";
    static final String BOUND_RATIO = "boundRatio";
    static final String BOUND_SLOPE = "boundSlope";
    static final String BOUND_VIOLATIONS = "boundViolations";
    static final String EARLIER_BOUND = "earlierBound";
    static final String EARLIER_SHORTFALL = "earlierShortfall";
    static final String INEFFICIENCY_EXPONENT = "inefficiencyExponent";
    static final String LINEAR_TAIL = "linearTail";
    static final String RATE_GAP = "rateGap";

    /** Of {@link ProjectionNotes}. */
    static final String PROJECTION = "projection";

    static final String PROJECTION_OF_SIGN = "projectionOfSign";
    static final String DERIVATIVE_ERROR = "derivativeError";

    /** Of {@link AccuracyNotes}. */
    static final String ACCURACY = "accuracy";

    static final String TEACHER_ACCURACY = "teacherAccuracy";
    static final String OVER_SOFT = "overSoft";
    static final String OVER_HARD = "overHard";
    static final String OVER_TEACHER = "overTeacher";
    static final String LITTLE_HELPS = "littleHelps";

    /** Of {@link Students}. */
    static final String GRAM_SMALLEST_EIGENVALUE = "gramSmallestEigenvalue";

    static final String GRAM_CONDITION = "gramCondition";
    static final String GRAM_JITTER = "gramJitter";

    private NoteNames() {}

    /** The test error of {@code what}. */
    static String errorOf(String what) {
        return what + "Error";
    }

    /** The inefficiency of a task of whose signs so many are turned. */
    static String flippedInefficiency(double share) {
        return INEFFICIENCY + ".flipped" + share;
    }
}
