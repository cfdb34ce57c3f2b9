package dev.multiview.papers.widenets;

/** Names of notes; what each means is said where it is measured. */
final class NoteNames {
    /** Of {@link WidthMeasurement}. */
    static final String DISTANCE = "distance";

    static final String EXPONENT = "exponent";
    static final String LENGTH = "lengthOverKernel";
    static final String LINEAR_DISTANCE = "distanceFromOwnLinear";
    static final String MEETING = "meetingWidthLog2";
    static final String NARROW = "narrowDistance";
    static final String PERMUTED = "permutedDistance";

    /** Of {@link WidthMeasurement} and {@link StudentMeasurement}. */
    static final String SHORTFALL = "shortfall";

    /** Of {@link StudentMeasurement}; those of the kernel's students begin with {@link #kernel}. */
    static final String ANGLE = "angle";

    static final String ANGLE_LEAD = "angleLead";
    static final String ANGLE_RISE = "angleRise";
    static final String BOUND = "bound";
    static final String BOUND_VIOLATIONS = "boundViolations";
    static final String EARLIER_SHORTFALL = "earlierShortfall";
    static final String GROWTH = "growth";
    static final String INEFFICIENCY_FALL = "inefficiencyFall";
    static final String LEAST_LOGIT = "leastLogit";
    static final String PROJECTION_ERROR = "projectionError";
    static final String RISK = "risk";
    static final String RISK_LEAD = "riskLead";
    static final String RISK_SLOPE = "riskSlope";
    static final String ZERO_CHANGE = "zeroChange";

    /** Of {@link TeacherMeasurement}. */
    static final String ACCURACY = "accuracy";

    static final String COSINE_GAIN_RATIO = "cosineGainRatio";
    static final String OVER_SOFT = "overSoft";
    static final String OVER_TEACHER = "overTeacher";
    static final String PROJECTION = "projection";
    static final String TEACHER_ACCURACY = "teacherAccuracy";
    static final String TEACHER_DISTANCE = "teacherDistance";

    private NoteNames() {}

    /** The same of the kernel's students. */
    static String kernel(String note) {
        return "kernel." + note;
    }

    /** At a soft ratio. */
    static String at(String what, double softRatio) {
        return what + ".s" + softRatio;
    }

    /** At a soft ratio and a width or number of samples, {@code unit} being m or n. */
    static String at(String what, double softRatio, String unit, int count) {
        return at(what, softRatio) + "." + unit + count;
    }

    /** Of a teacher that was stopped after so many epochs. */
    static String of(String what, int epochs) {
        return what + ".e" + epochs;
    }

    /** At a temperature. */
    static String hot(String what, double temperature) {
        return what + ".t" + temperature;
    }
}
