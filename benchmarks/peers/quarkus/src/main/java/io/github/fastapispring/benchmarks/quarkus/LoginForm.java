package io.github.fastapispring.benchmarks.quarkus;

import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A form by which a user comes in.
 */
class LoginForm {

	@RestForm
	@NotBlank
	@Size(max = 50)
	String username;

	@RestForm
	@Size(min = 8, max = 72)
	String password;

	@RestForm
	boolean remember;

	LoginView view() {
		return new LoginView(this.username, this.remember);
	}

}
