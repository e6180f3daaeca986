package io.tieout.mapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tieout.mapping", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** From top to bottom; a room stands above what it uses. */
    @ArchTest
    static final ArchRule noArrowRunsBackUp = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("stream")
            .definedBy("io.tieout.mapping.stream..")
            .layer("retry")
            .definedBy("io.tieout.mapping.retry..")
            .layer("waiting")
            .definedBy("io.tieout.mapping.waiting..")
            .layer("issued")
            .definedBy("io.tieout.mapping.issued..")
            .layer("crosswalk")
            .definedBy("io.tieout.mapping.crosswalk..")
            .layer("translation")
            .definedBy("io.tieout.mapping.translation..")
            .layer("settings")
            .definedBy("io.tieout.mapping.settings..")
            .whereLayer("stream")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("retry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("waiting")
            .mayOnlyBeAccessedByLayers("stream", "retry")
            .whereLayer("issued")
            .mayOnlyBeAccessedByLayers("stream")
            .whereLayer("crosswalk")
            .mayOnlyBeAccessedByLayers("stream", "retry", "waiting", "issued")
            .whereLayer("translation")
            .mayOnlyBeAccessedByLayers("stream", "retry", "waiting", "crosswalk")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("stream", "translation");

    @ArchTest
    static final ArchRule translationsArePlainJava = classes()
            .that()
            .resideInAPackage("io.tieout.mapping.translation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.tieout.model..", "io.tieout.mapping..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule translationsKnowNoTransport = noClasses()
            .that()
            .resideInAPackage("io.tieout.mapping.translation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "io.tieout.mapping.stream..",
                    "io.tieout.mapping.crosswalk..",
                    "io.tieout.mapping.waiting..",
                    "io.tieout.model.catalog..");

    @ArchTest
    static final ArchRule translationsReadNoClock = noClasses()
            .that()
            .resideInAPackage("io.tieout.mapping.translation..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule onlyTheStreamKnowsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("io.tieout.mapping.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "org.springframework.cloud..");

    @ArchTest
    static final ArchRule noOtherRoomIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.tieout.connector..", "io.tieout.payment..", "io.tieout.scheduler..", "io.tieout.simulator..");

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.mapping.(**)").should().beFreeOfCycles();
}
