package io.github.fastapispring.conformance.core_union;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A body whose type is told by one of its fields.
 */
@ConformanceApp("union_body_discriminator_annotated.union_body_discriminator_assignment")
class UnionBodyDiscriminator {

	@ApiRouter("/pet")
	static class Router {

		@Post("/assignment")
		Object createPetAssignment(Pet pet) {
			return pet;
		}

		@Post("/annotated")
		Object createPetAnnotated(Pet pet) {
			return pet;
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "pet_type")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Cat.class, name = "cat"),
			@JsonSubTypes.Type(value = Dog.class, name = "dog") })
	sealed interface Pet {

	}

	record Cat(int meows) implements Pet {
	}

	record Dog(double barks) implements Pet {
	}

}
