package io.tieout.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tieout", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule THE_SIMULATOR_KNOWS_NOTHING_OF_TIEOUT = noClasses()
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "live in another module of Tieout",
                    type -> type.getPackageName().startsWith("io.tieout.")
                            && !type.getPackageName().startsWith("io.tieout.simulator")));

    @ArchTest
    static final ArchRule THE_BOOKS_AND_THEIR_RULES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.tieout.simulator.ledger..",
                    "io.tieout.simulator.receivables..",
                    "io.tieout.simulator.company..",
                    "io.tieout.simulator.error..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse..", "tools.jackson..", "com.fasterxml..", "com.ctc..", "com.lowagie..");

    @ArchTest
    static final ArchRule EVERY_ROOM_LOOKS_INWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("Front")
            .definedBy("io.tieout.simulator.http..", "io.tieout.simulator.control..")
            .layer("Gateway")
            .definedBy("io.tieout.simulator.gateway..")
            .layer("Functions")
            .definedBy("io.tieout.simulator.function..")
            .layer("Rules")
            .definedBy("io.tieout.simulator.receivables..", "io.tieout.simulator.query..")
            .layer("Books")
            .definedBy("io.tieout.simulator.ledger..", "io.tieout.simulator.error..")
            .whereLayer("Front")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("Gateway")
            .mayOnlyBeAccessedByLayers("Front")
            .whereLayer("Functions")
            .mayOnlyBeAccessedByLayers("Gateway")
            .whereLayer("Rules")
            .mayOnlyBeAccessedByLayers("Functions", "Gateway", "Front");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_IN_A_CIRCLE =
            slices().matching("io.tieout.simulator.(**)").should().beFreeOfCycles();
}
