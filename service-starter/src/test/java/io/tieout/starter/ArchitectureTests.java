package io.tieout.starter;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The parts that services share stand beside each other; only the auto-configuration knows them all. */
@AnalyzeClasses(packages = "io.tieout.starter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.starter.(*)..").should().beFreeOfCycles();
}
