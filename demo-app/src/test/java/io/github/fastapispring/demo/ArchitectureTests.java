package io.github.fastapispring.demo;

import java.util.Arrays;
import java.util.Objects;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Holds the rules that the code of the demo follows, and those that the starter's
 * credentials follow with it.
 */
@AnalyzeClasses(packages = "io.github.fastapispring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String DEMO = "io.github.fastapispring.demo";

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.matching(DEMO + ".(*)..")
		.should()
		.beFreeOfCycles();

	/** {@code MessageDigest.isEqual} and the encoder of passwords are left. */
	@ArchTest
	static final ArchRule credentialsAreComparedInConstantTime = noClasses().that()
		.resideInAnyPackage(DEMO + ".auth..", DEMO + ".admin..", "io.github.fastapispring.security..")
		.should()
		.callMethod(String.class, "equals", Object.class)
		.orShould()
		.callMethod(String.class, "contentEquals", CharSequence.class)
		.orShould()
		.callMethod(String.class, "compareTo", String.class)
		.orShould()
		.callMethod(Objects.class, "equals", Object.class, Object.class)
		.orShould()
		.callMethod(Arrays.class, "equals", byte[].class, byte[].class);

	@ArchTest
	static final ArchRule nothingWritesToTheConsole = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

}
