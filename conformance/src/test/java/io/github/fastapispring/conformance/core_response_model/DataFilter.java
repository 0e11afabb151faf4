package io.github.fastapispring.conformance.core_response_model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Get;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A nested object of a sub-type sends only what the declared type has.
 */
@ConformanceApp("response_model_data_filter")
class DataFilter {

	@ApiRouter
	static class Router {

		private final UserDb johnDoe = new UserDb("johndoe@example.com", "secrethashed");

		@Post(value = "/users/", responseModel = UserBase.class)
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

	static class UserBase {

		private final String email;

		UserBase(String email) {
			this.email = email;
		}

		public String getEmail() {
			return this.email;
		}

	}

	static final class UserCreate extends UserBase {

		private final String password;

		@JsonCreator
		UserCreate(String email, String password) {
			super(email);
			this.password = password;
		}

		public String getPassword() {
			return this.password;
		}

	}

	static final class UserDb extends UserBase {

		private final String hashedPassword;

		UserDb(String email, String hashedPassword) {
			super(email);
			this.hashedPassword = hashedPassword;
		}

		public String getHashedPassword() {
			return this.hashedPassword;
		}

	}

	record PetDb(String name, UserDb owner) {
	}

	record PetOut(String name, UserBase owner) {
	}

}
