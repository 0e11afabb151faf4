package io.github.fastapispring.conformance.query_params_str_validations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.conformance.ConformanceApp;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter with a constraint of the application's own.
 */
@ConformanceApp("tutorial015")
class Tutorial015 {

	@ApiRouter
	static class Router {

		private static final Map<String, String> DATA = Map.of("isbn-9781529046137",
				"The Hitchhiker's Guide to the Galaxy", "imdb-tt0371724", "The Hitchhiker's Guide to the Galaxy",
				"isbn-9781439512982", "Isaac Asimov: The Complete Stories, Vol. 2");

		@Get("/items/")
		Object readItems(@ItemId @Nullable String id) {
			String found = (id != null) ? id : randomId();
			return new Item(found, DATA.get(found));
		}

		private static String randomId() {
			return List.copyOf(DATA.keySet()).get(ThreadLocalRandom.current().nextInt(DATA.size()));
		}

	}

	record Item(String id, @Nullable String name) {
	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = ItemIdValidator.class)
	@interface ItemId {

		String message() default "Invalid ID format, it must start with \"isbn-\" or \"imdb-\"";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	static class ItemIdValidator implements ConstraintValidator<ItemId, String> {

		@Override
		public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
			return id == null || id.startsWith("isbn-") || id.startsWith("imdb-");
		}

	}

}
