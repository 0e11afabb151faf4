package io.github.fastapispring.test.orders;

import io.github.fastapispring.Header;
import io.github.fastapispring.Provides;
import io.github.fastapispring.test.FastApiTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * The examples of {@code docs/testing.md} on the whole application.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrderTests {

	@Autowired
	private FastApiTestClient client;

	@Test
	void aUserSeesOnlyHisOwnOrders() {
		this.client.override(User.class, new User("ada", false))
			.without(RequireApiKey.class)
			.get()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[0].buyer")
			.isEqualTo("ada");
	}

	@Test
	void aPageHasTheConfiguredSize() {
		this.client.override(User.class, new User("root", true))
			.override(OrderSettings.class, new OrderSettings(3))
			.without(RequireApiKey.class)
			.get()
			.uri("/orders")
			.exchange()
			.expectBody()
			.jsonPath("$.length()")
			.isEqualTo(3);
	}

	@Test
	void aReplacementIsAProviderLikeAnyOther() {
		this.client.override(new Object() {
			@Provides
			User currentUser(@Header int xUser) {
				return new User("user" + xUser, true);
			}
		})
			.without(RequireApiKey.class)
			.get()
			.uri("/orders")
			.header("x-user", "me")
			.exchange()
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.detail[0].loc[1]")
			.isEqualTo("x-user");
	}

	@Test
	void theApplicationIsAsItWas() {
		this.client.get()
			.uri("/orders")
			.exchange()
			.expectStatus()
			.isEqualTo(401)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Not authenticated");
	}

}
