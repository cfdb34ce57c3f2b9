package dev.multiview.cli;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.ThreadLocalRandomSource;

/**
 * The rules that keep the shape of the project, tested here because only this module sees all the others.
 *
 * <p>Each says what breaks when it falls. A rule may find no class yet: a module can be empty for a while.
 */
@AnalyzeClasses(packages = "dev.multiview", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseRulesTest {

    private static final String BASELINES = "dev.multiview.baselines..";
    private static final String FEATURE_LEARNING = "dev.multiview.featurelearning..";
    private static final String REPORTS = "dev.multiview.reports..";
    private static final String PAPERS = "dev.multiview.papers..";
    private static final String JUNIT = "dev.multiview.junit..";
    private static final String[] JUDGE = {"dev.multiview.predictions..", "dev.multiview.judging.."};

    /** Everything that is not core, by name: a new package of core is then covered from its first day. */
    private static final String[] AROUND_CORE = {
        BASELINES,
        FEATURE_LEARNING,
        REPORTS,
        PAPERS,
        JUDGE[0],
        JUDGE[1],
        "dev.multiview.cli..",
        "dev.multiview.maven..",
        JUNIT,
        "dev.multiview.benchmarks..",
        "dev.multiview.spark.."
    };

    @ArchTest
    static final ArchRule core_knows_no_library_that_learns_reports_or_distributes = noClasses()
            .that(resideInAPackage("dev.multiview..").and(resideOutsideOfPackages(AROUND_CORE)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.deeplearning4j..",
                            "org.nd4j..",
                            "smile..",
                            "org.bytedeco..",
                            "io.qameta..",
                            "org.apache.spark..")
                    .or(resideInAnyPackage(AROUND_CORE)))
            .as("core knows no library that learns, reports or distributes, and no module around it")
            .because("procedures and claims must work for every learner of every regime")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule baselines_never_see_feature_learning = noClasses()
            .that()
            .resideInAPackage(BASELINES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(FEATURE_LEARNING, "org.deeplearning4j..", "org.nd4j.."))
            .as("baselines never see feature learning, its module or its library")
            .because("the two regimes meet in the seam only, else their contrast compares shared code")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule feature_learning_never_sees_baselines = noClasses()
            .that()
            .resideInAPackage(FEATURE_LEARNING)
            .should()
            .dependOnClassesThat(resideInAnyPackage(BASELINES, "smile.."))
            .as("feature learning never sees baselines, its module or its library")
            .because("the two regimes meet in the seam only, else their contrast compares shared code")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule reports_see_core_only = classes()
            .that()
            .resideInAPackage(REPORTS)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(REPORTS)
                    .or(resideOutsideOfPackages(AROUND_CORE)
                            .and(resideOutsideOfPackages(
                                    "org.deeplearning4j..", "org.nd4j..", "smile..", "org.bytedeco.."))))
            .as("reports see core only")
            .because("a figure must be drawable again from the files that a run leaves")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule judge_sees_core_only = classes()
            .that()
            .resideInAnyPackage(JUDGE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(JUDGE)
                    .or(resideOutsideOfPackages(AROUND_CORE)
                            .and(resideOutsideOfPackages(
                                    "org.deeplearning4j..", "org.nd4j..", "smile..", "org.bytedeco.."))))
            .as("the judge of predictions sees core only")
            .because(
                    "it judges what others trained and must not depend on what trains here, nor on how verdicts are shown")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule tests_of_other_projects_see_core_only = classes()
            .that()
            .resideInAPackage(JUNIT)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(JUNIT)
                    .or(resideOutsideOfPackages(AROUND_CORE)
                            .and(resideOutsideOfPackages(
                                    "org.deeplearning4j..", "org.nd4j..", "smile..", "org.bytedeco.."))))
            .as("the tests for other projects see core only")
            .because("who tests a learner of his own must not get ours with it, nor their native libraries");

    @ArchTest
    static final ArchRule reports_have_no_cycles = slices().assignedFrom(new PackagesOfReports())
            .should()
            .beFreeOfCycles()
            .as("packages of reports have no cycles")
            .because("what all reports stand on knows none of them");

    @ArchTest
    static final ArchRule no_paper_knows_another = slices().matching("dev.multiview.papers.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.multiview.papers.declare"))
            .as("no paper's package knows another's")
            .because("who reads a paper's folder has read all there is about it");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.multiview.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule randomness_comes_from_seed_paths = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Random.class)
                    .or(assignableTo(ThreadLocalRandom.class))
                    .or(assignableTo(SplittableRandom.class))
                    .or(assignableTo(ThreadLocalRandomSource.class)))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .as(
                    "randomness comes from seed paths: no java.util.Random, SplittableRandom, thread-local generator, Math.random() or shuffle(List)")
            .because("a seed is derived from its path: the same stream on any thread, in any order")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_generator_is_shared = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(assignableTo(UniformRandomProvider.class).or(assignableTo(RandomGenerator.class)))
            .as("no random generator is static")
            .because("what a shared generator gives depends on who asked before")
            .allowEmptyShould(true);

    private HouseRulesTest() {}

    /** The packages of the reports as slices, the one that holds them all included. */
    private static final class PackagesOfReports implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            return name.startsWith("dev.multiview.reports") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of reports";
        }
    }
}
