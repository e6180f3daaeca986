package io.tieout.connector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tieout.model.intacct.IntacctCommand;
import org.springframework.context.annotation.Configuration;

/** The walls of the connector. */
@AnalyzeClasses(packages = "io.tieout.connector", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheWireSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackages("..connector.gateway..", "..connector.gateway.session..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule onlyDownloadsReachWhatIsNotIntacct = noClasses()
            .that()
            .resideOutsideOfPackage("..connector.image.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "io.tieout.starter.outward..");

    @ArchTest
    static final ArchRule onlyTheWireAndTheBodiesOfRequestsKnowXml = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..connector.gateway.wire..", "..connector.gateway.function..", "..connector.gateway.writing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.xml.bind..", "javax.xml..", "com.ctc.wstx..");

    @ArchTest
    static final ArchRule billingsWordsAreUnknownHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tieout.model.billing..", "io.tieout.model.erp..", "io.tieout.model.posting..");

    @ArchTest
    static final ArchRule theWireAndTheCataloguesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    "..connector.catalogue..", "..connector.gateway.wire..", "..connector.gateway.function..")
            .and()
            .areNotAnnotatedWith(Configuration.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..");

    @ArchTest
    static final ArchRule thePostingMachineIsPlainJava = noClasses()
            .that()
            .resideInAPackage("io.tieout.connector.posting")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql..",
                    "io.tieout.starter..",
                    "io.tieout.connector.posting.store..",
                    "io.tieout.connector.posting.running..");

    @ArchTest
    static final ArchRule onlyConnectionsCanOpenSecrets = noClasses()
            .that()
            .resideOutsideOfPackage("..connector.connection..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.crypto..");

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.connector.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule postingKnowsNoKindOfCommand = noClasses()
            .that()
            .resideInAPackage("..connector.posting..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(IntacctCommand.class)
                    .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(IntacctCommand.class))));

    @ArchTest
    static final ArchRule noArrowRunsUp = noClasses()
            .that()
            .resideInAPackage("..connector.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..connector.posting..",
                    "..connector.reading..",
                    "..connector.choices..",
                    "..connector.checkup..",
                    "..connector.readiness..",
                    "..connector.profile..",
                    "..connector.image..");

    @ArchTest
    static final ArchRule whoReadsStandsOnThePort = noClasses()
            .that()
            .resideInAnyPackage(
                    "..connector.reading..",
                    "..connector.choices..",
                    "..connector.readiness..",
                    "..connector.profile..",
                    "..connector.image..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..connector.gateway.wire..", "..connector.gateway.function..", "..connector.gateway.writing..");

    @ArchTest
    static final ArchRule theChecksArePure = noClasses()
            .that()
            .resideInAPackage("..connector.readiness.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "io.tieout.starter..", "java.net..");
}
