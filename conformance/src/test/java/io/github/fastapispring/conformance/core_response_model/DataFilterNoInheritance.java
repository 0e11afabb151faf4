package io.github.fastapispring.conformance.core_response_model;

import java.util.List;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A nested object of an unrelated type sends only what the model has.
 */
@ConformanceApp("response_model_data_filter_no_inheritance")
class DataFilterNoInheritance {

	@ApiRouter
	static class Router {

		private final UserDb johnDoe = new UserDb("johndoe@example.com", "secrethashed");

		@Post(value = "/users/", responseModel = User.class)
		UserCreate createUser(UserCreate user) {
			return user;
		}

		@Get(value = "/pets/{pet_id}", responseModel = PetOut.class)
		PetDb readPet(int petId) {
			return new PetDb("Nibbler", this.johnDoe);
		}

		@Get(value = "/pets/", responseModel = PetOut.class)
		List<PetDb> readPets() {
			return List.of(new PetDb("Nibbler", this.johnDoe), new PetDb("Zoidberg", this.johnDoe));
		}

	}

	record UserCreate(String email, String password) {
	}

	record UserDb(String email, String hashedPassword) {
	}

	record User(String email) {
	}

	record PetDb(String name, UserDb owner) {
	}

	record PetOut(String name, User owner) {
	}

}
