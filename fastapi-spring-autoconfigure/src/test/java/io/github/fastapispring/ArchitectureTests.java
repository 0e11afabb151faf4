package io.github.fastapispring;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Holds the rules that every package of the main code follows.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	static final String ROOT = "io.github.fastapispring";

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.assignedFrom(new PackageSlices())
		.should()
		.beFreeOfCycles()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule onlyAutoconfigureKnowsSpringBoot = noClasses().that()
		.resideOutsideOfPackage(ROOT + ".autoconfigure..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule packagesAreNamedForWhatTheyDo = noClasses().should()
		.resideInAnyPackage("..util..", "..common..", "..core..", "..support..", "..helper..");

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().should(new ResideInNullMarkedPackage());

	@ArchTest
	static final ArchRule nothingBlocks = noClasses().should().callMethodWhere(new BlockingReactorCall());

	@ArchTest
	static final ArchRule nothingWritesToTheConsole = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	private static final class PackageSlices implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
			return SliceIdentifier.of(javaClass.getPackageName());
		}

		@Override
		public String getDescription() {
			return "packages";
		}

	}

	private static final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

		private ResideInNullMarkedPackage() {
			super("reside in a package with a @NullMarked package-info");
		}

		@Override
		public void check(JavaClass javaClass, ConditionEvents events) {
			JavaPackage javaPackage = javaClass.getPackage();
			boolean nullMarked = javaPackage.tryGetPackageInfo()
				.map((packageInfo) -> packageInfo.isAnnotatedWith(NullMarked.class))
				.orElse(false);
			events.add(new SimpleConditionEvent(javaClass, nullMarked,
					javaPackage.getName() + " has no @NullMarked package-info"));
		}

	}

	private static final class BlockingReactorCall extends DescribedPredicate<JavaMethodCall> {

		private static final Pattern BLOCKING = Pattern.compile("block(Optional|First|Last)?|toIterable|toStream");

		private BlockingReactorCall() {
			super("the call waits for a publisher");
		}

		@Override
		public boolean test(JavaMethodCall call) {
			return Stream.of(Mono.class, Flux.class).anyMatch(call.getTargetOwner()::isAssignableTo)
					&& BLOCKING.matcher(call.getName()).matches();
		}

	}

}
