package io.tieout.scheduler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Values, decisions and states are plain Java; the rooms hang together in one direction. */
@AnalyzeClasses(packagesOf = SchedulerApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule recordsAndEnumsAreFreeOfFrameworks = noClasses()
            .that()
            .areRecords()
            .or()
            .areEnums()
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule runsDecideForThemselves = classes()
            .that()
            .haveNameMatching(
                    ".*\\.(Run|RunOrder|RunState|Progress|Estimate|Wish|Asked|Cancellation|Start|Trigger|Tenant|Company|HourlySlot|Mail|Letter|Delivery|SmtpAnswer)")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.time..", "java.util..", "java.lang..", "io.tieout..", "org.jspecify..");

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.scheduler.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyConnectorsReadKafkaRecords = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Listener")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
