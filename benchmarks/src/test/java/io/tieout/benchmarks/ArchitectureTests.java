package io.tieout.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the benchmarks. */
@AnalyzeClasses(packages = "io.tieout.benchmarks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.benchmarks.(**)").should().beFreeOfCycles();
}
