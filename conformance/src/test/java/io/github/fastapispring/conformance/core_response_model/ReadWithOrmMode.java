package io.github.fastapispring.conformance.core_response_model;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;

/**
 * A response model that is read from the properties of another object.
 */
@ConformanceApp("read_with_orm_mode.read_with_orm_mode")
class ReadWithOrmMode {

	@ApiRouter
	static class Router {

		@Post(value = "/people/", responseModel = PersonRead.class)
		Person createPerson(PersonCreate person) {
			return new Person(person.name(), person.lastname());
		}

	}

	record PersonCreate(String name, String lastname) {
	}

	record PersonRead(String name, String lastname, String fullName) {
	}

	static final class Person {

		private final String name;

		private final String lastname;

		Person(String name, String lastname) {
			this.name = name;
			this.lastname = lastname;
		}

		public String getName() {
			return this.name;
		}

		public String getLastname() {
			return this.lastname;
		}

		public String getFullName() {
			return this.name + " " + this.lastname;
		}

	}

}
