package dev.multiview.baselines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import smile.math.matrix.Matrix;

@AnalyzeClasses(packages = "dev.multiview.baselines", importOptions = ImportOption.DoNotIncludeTests.class)
class NativeCodeRulesTest {

    @ArchTest
    static final ArchRule ONLY_BLAS_CALLS_THE_BINDING = noClasses()
            .that()
            .doNotHaveSimpleName("Blas")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.openblas..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("smile\\.math\\.blas\\.(BLAS|LAPACK|ARPACK)");

    /** Smile's matrices may be filled and returned; their algebra would copy, and transpose().mm() is wrong. */
    @ArchTest
    static final ArchRule MATRICES_ARE_VALUES = noClasses()
            .that()
            .doNotHaveSimpleName("BlasSelfTest")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "computes with a Smile matrix",
                    (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(Matrix.class)
                            && !call.getName().matches("get|set|uplo")));

    /** SeededSmile gives the library's own generator a seed from a path; nobody else may touch it. */
    @ArchTest
    static final ArchRule RANDOMNESS_COMES_FROM_SEED_PATHS = noClasses()
            .that()
            .doNotHaveSimpleName("SeededSmile")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.Random|java\\.util\\.SplittableRandom|smile\\.math\\.(Random|MathEx)"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom");
}
