package io.tieout.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The contract is plain Java: whoever speaks it takes on no framework. */
@AnalyzeClasses(packages = "io.tieout.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule DEPENDS_ON_THE_JDK_JACKSON_AND_JSPECIFY_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.tieout.model..",
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule SPEAKS_NO_SQL =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax..");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_IN_A_CIRCLE =
            slices().matching("io.tieout.model.(**)").should().beFreeOfCycles();
}
