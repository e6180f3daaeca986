package io.tieout.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who does not say that it is a bean is domain, and the domain is plain Java. */
@AnalyzeClasses(packages = "io.tieout.payment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule whatIsNoBeanKnowsNoFramework = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .and()
            .doNotHaveFullyQualifiedName(PaymentService.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule thisRoomNeverSpeaksIntacctsWords =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tieout.model.intacct..");

    @ArchTest
    static final ArchRule thisRoomKnowsNoOtherRoom = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tieout.connector..", "io.tieout.mapping..", "io.tieout.scheduler..");

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.payment.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAndRepositoriesStayInTheirFeature = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Listener")
            .should()
            .bePackagePrivate();
}
