package dev.multiview.baselines.blas;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.openblas.global.openblas;
import smile.math.blas.BLAS;
import smile.math.blas.EVDJob;
import smile.math.blas.LAPACK;
import smile.math.blas.Layout;
import smile.math.blas.Transpose;
import smile.math.blas.UPLO;

/**
 * Every BLAS and LAPACK call of this module.
 *
 * <p>Matrices are column-major in direct buffers, starting at the buffer's position; a set of n samples with D
 * features each is D x n, one sample per column. Products go through Smile's engine. {@code syrk}, which Smile
 * lacks, is called in the binding: half the work of a product with itself. Column-major only, because LAPACKE
 * copies and transposes row-major matrices; and never Smile's {@code transpose().mm()}, which returns a wrong
 * product in 2.6.0.
 */
public final class Blas {
    private static final int COLUMN_MAJOR = 102;
    private static final int NO_TRANSPOSE = 111;
    private static final int TRANSPOSE = 112;
    private static final int LOWER = 122;
    private static final int NON_UNIT = 131;
    private static final int LEFT = 141;

    static {
        stayOnCallingThread();
    }

    private Blas() {}

    /**
     * Makes OpenBLAS use the calling thread alone, in the whole process. Trials run side by side already; sums must
     * not depend on a thread count; and OpenBLAS's parallel LU overflows the 1 MB stack of a Java thread, which kills
     * the process (OpenMathLib/OpenBLAS issue 1082, seen with 0.3.26).
     */
    public static void stayOnCallingThread() {
        openblas.blas_set_num_threads(1);
    }

    /** The same buffer from its {@code offset}-th value on. */
    public static DoubleBuffer at(DoubleBuffer buffer, int offset) {
        return buffer.duplicate().position(offset);
    }

    /** The same buffer from its {@code offset}-th value on. */
    public static FloatBuffer at(FloatBuffer buffer, int offset) {
        return buffer.duplicate().position(offset);
    }

    /** {@code C = A B}, with A m x k, B k x n, C m x n. */
    public static void multiply(int m, int n, int k, DoubleBuffer a, DoubleBuffer b, DoubleBuffer c) {
        gemm(Transpose.NO_TRANSPOSE, Transpose.NO_TRANSPOSE, m, n, k, a, m, b, k, c, m);
    }

    /** {@code C = A^T B}, with A k x m, B k x n, C m x n. */
    public static void transposeMultiply(int m, int n, int k, DoubleBuffer a, DoubleBuffer b, DoubleBuffer c) {
        gemm(Transpose.TRANSPOSE, Transpose.NO_TRANSPOSE, m, n, k, a, k, b, k, c, m);
    }

    /** {@code C = A B^T}, with A m x k, B n x k of which every column is {@code ldb} values long, C m x n. */
    public static void multiplyTranspose(int m, int n, int k, DoubleBuffer a, DoubleBuffer b, int ldb, DoubleBuffer c) {
        gemm(Transpose.NO_TRANSPOSE, Transpose.TRANSPOSE, m, n, k, a, m, b, ldb, c, m);
    }

    private static void gemm(
            Transpose left,
            Transpose right,
            int m,
            int n,
            int k,
            DoubleBuffer a,
            int lda,
            DoubleBuffer b,
            int ldb,
            DoubleBuffer c,
            int ldc) {
        BLAS.engine.gemm(Layout.COL_MAJOR, left, right, m, n, k, 1, a, lda, b, ldb, 0, c, ldc);
    }

    /** {@code y = A^T x}, with A m x n of which every column is {@code lda} values long. */
    public static void transposeMultiply(int m, int n, FloatBuffer a, int lda, FloatBuffer x, FloatBuffer y) {
        BLAS.engine.gemv(Layout.COL_MAJOR, Transpose.TRANSPOSE, m, n, 1, a, lda, x, 1, 0, y, 1);
    }

    /** {@code y = A x + beta y}, with A m x n of which every column is {@code lda} values long. */
    public static void multiplyAdd(int m, int n, FloatBuffer a, int lda, FloatBuffer x, float beta, FloatBuffer y) {
        BLAS.engine.gemv(Layout.COL_MAJOR, Transpose.NO_TRANSPOSE, m, n, 1, a, lda, x, 1, beta, y, 1);
    }

    /** {@code C = A B + beta C}, with A m x k, B k x n, C m x n; of each, a column is {@code ld} values long. */
    public static void multiplyAdd(
            int m, int n, int k, FloatBuffer a, int lda, FloatBuffer b, int ldb, float beta, FloatBuffer c, int ldc) {
        gemm(Transpose.NO_TRANSPOSE, Transpose.NO_TRANSPOSE, m, n, k, a, lda, b, ldb, beta, c, ldc);
    }

    /** {@code C = A^T B + beta C}, with A k x m, B k x n, C m x n; of each, a column is {@code ld} values long. */
    public static void transposeMultiplyAdd(
            int m, int n, int k, FloatBuffer a, int lda, FloatBuffer b, int ldb, float beta, FloatBuffer c, int ldc) {
        gemm(Transpose.TRANSPOSE, Transpose.NO_TRANSPOSE, m, n, k, a, lda, b, ldb, beta, c, ldc);
    }

    /** {@code C = A B^T + beta C}, with A m x k, B n x k, C m x n; of each, a column is {@code ld} values long. */
    public static void multiplyTransposeAdd(
            int m, int n, int k, FloatBuffer a, int lda, FloatBuffer b, int ldb, float beta, FloatBuffer c, int ldc) {
        gemm(Transpose.NO_TRANSPOSE, Transpose.TRANSPOSE, m, n, k, a, lda, b, ldb, beta, c, ldc);
    }

    private static void gemm(
            Transpose left,
            Transpose right,
            int m,
            int n,
            int k,
            FloatBuffer a,
            int lda,
            FloatBuffer b,
            int ldb,
            float beta,
            FloatBuffer c,
            int ldc) {
        BLAS.engine.gemm(Layout.COL_MAJOR, left, right, m, n, k, 1, a, lda, b, ldb, beta, c, ldc);
    }

    /** Lower triangle of {@code C = A A^T}, with A n x k. */
    public static void outerGram(int n, int k, DoubleBuffer a, DoubleBuffer c) {
        openblas.cblas_dsyrk(COLUMN_MAJOR, LOWER, NO_TRANSPOSE, n, k, 1, a, n, 0, c, n);
    }

    /** Lower triangle of {@code C = A^T A}, with A k x n. */
    public static void innerGram(int n, int k, DoubleBuffer a, DoubleBuffer c) {
        openblas.cblas_dsyrk(COLUMN_MAJOR, LOWER, TRANSPOSE, n, k, 1, a, k, 0, c, n);
    }

    /** {@code y = A x}, A symmetric of order n with its lower triangle given. */
    public static void symmetricMultiply(int n, DoubleBuffer a, DoubleBuffer x, DoubleBuffer y) {
        openblas.cblas_dsymv(COLUMN_MAJOR, LOWER, n, 1, a, n, x, 1, 0, y, 1);
    }

    /** {@code x = L x} in place, L the lower triangle of an n x n matrix. */
    public static void lowerMultiply(int n, DoubleBuffer l, DoubleBuffer x) {
        openblas.cblas_dtrmv(COLUMN_MAJOR, LOWER, NO_TRANSPOSE, NON_UNIT, n, l, n, x, 1);
    }

    /** {@code x = L^T x} in place, L the lower triangle of an n x n matrix. */
    public static void lowerTransposeMultiply(int n, DoubleBuffer l, DoubleBuffer x) {
        openblas.cblas_dtrmv(COLUMN_MAJOR, LOWER, TRANSPOSE, NON_UNIT, n, l, n, x, 1);
    }

    /** Sum of the squares of {@code count} values. */
    public static double squaredNorm(int count, DoubleBuffer a) {
        return openblas.cblas_ddot(count, a, 1, a, 1);
    }

    /**
     * Replaces the lower triangle of A by its Cholesky factor L, {@code A = L L^T}.
     *
     * @param n order of A
     * @throws ArithmeticException if A is not positive definite to working precision
     */
    public static void factorPositiveDefinite(int n, DoubleBuffer a) {
        check("potrf", n, LAPACK.engine.potrf(Layout.COL_MAJOR, UPLO.LOWER, n, a, n));
    }

    /** Solves {@code L L^T X = B} in place, L the lower triangle that {@link #factorPositiveDefinite} leaves. */
    public static void solveFactored(int n, int columns, DoubleBuffer l, DoubleBuffer b) {
        check("potrs", n, LAPACK.engine.potrs(Layout.COL_MAJOR, UPLO.LOWER, n, columns, l, n, b, n));
    }

    /** Solves {@code L X = B} in place, L the lower triangle of an n x n matrix, B of {@code columns} columns. */
    public static void solveLower(int n, int columns, DoubleBuffer l, DoubleBuffer b) {
        openblas.cblas_dtrsm(COLUMN_MAJOR, LEFT, LOWER, NO_TRANSPOSE, NON_UNIT, n, columns, 1, l, n, b, n);
    }

    /** Solves {@code L^T X = B} in place, L the lower triangle of an n x n matrix, B of {@code columns} columns. */
    public static void solveLowerTranspose(int n, int columns, DoubleBuffer l, DoubleBuffer b) {
        openblas.cblas_dtrsm(COLUMN_MAJOR, LEFT, LOWER, TRANSPOSE, NON_UNIT, n, columns, 1, l, n, b, n);
    }

    /**
     * Solves {@code A X = B} in place by Cholesky's factorisation: A's lower triangle becomes its factor, B becomes X.
     *
     * @param n order of A
     * @param columns columns of B
     * @throws ArithmeticException if A is not positive definite to working precision
     */
    public static void solvePositiveDefinite(int n, int columns, DoubleBuffer a, DoubleBuffer b) {
        factorPositiveDefinite(n, a);
        solveFactored(n, columns, a, b);
    }

    /**
     * Replaces a symmetric A of order n, its lower triangle given, by its eigenvectors, one a column.
     *
     * @param values takes the eigenvalues, ascending
     * @throws ArithmeticException if the iteration does not converge
     */
    public static void eigenvectors(int n, DoubleBuffer a, DoubleBuffer values) {
        int info = LAPACK.engine.syevd(Layout.COL_MAJOR, EVDJob.VECTORS, UPLO.LOWER, n, a, n, values);
        if (info != 0) {
            throw new ArithmeticException("Eigenvalues of a matrix of order " + n + " were not found: syevd ended with "
                    + info + "; it may hold NaN");
        }
    }

    private static void check(String routine, int n, int info) {
        if (info > 0) {
            throw new ArithmeticException(
                    "Matrix of order " + n + " is not positive definite: " + routine + " stopped at pivot " + info);
        }
        if (info < 0) {
            throw new ArithmeticException(
                    "Argument " + -info + " of " + routine + " is invalid or holds NaN, for a matrix of order " + n);
        }
    }
}
