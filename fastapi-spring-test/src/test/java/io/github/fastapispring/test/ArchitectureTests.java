package io.github.fastapispring.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Holds the rules that the code of this module follows.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT + ".test", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	static final String ROOT = "io.github.fastapispring";

	@ArchTest
	static final ArchRule itReplacesProvidersAndKnowsNothingOfBindingOrResponses = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage(ROOT + ".binding..", ROOT + ".invocation..", ROOT + ".model..", ROOT + ".response..",
				ROOT + ".validation..");

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().should(new ResideInNullMarkedPackage());

	@ArchTest
	static final ArchRule nothingWritesToTheConsole = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	private static final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

		private ResideInNullMarkedPackage() {
			super("reside in a package with a @NullMarked package-info");
		}

		@Override
		public void check(JavaClass javaClass, ConditionEvents events) {
			boolean nullMarked = javaClass.getPackage()
				.tryGetPackageInfo()
				.map((packageInfo) -> packageInfo.isAnnotatedWith(NullMarked.class))
				.orElse(false);
			events.add(new SimpleConditionEvent(javaClass, nullMarked,
					javaClass.getPackageName() + " has no @NullMarked package-info"));
		}

	}

}
