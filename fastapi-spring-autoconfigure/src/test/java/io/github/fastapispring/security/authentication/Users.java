package io.github.fastapispring.security.authentication;

import java.util.function.Consumer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Two users who log in with a password: one who may read and administer, one who may
 * nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class Users {

	static final Consumer<HttpHeaders> ADA = (headers) -> headers.setBasicAuth("ada", "secret");

	static final Consumer<HttpHeaders> BOB = (headers) -> headers.setBasicAuth("bob", "secret");

	@Bean
	MapReactiveUserDetailsService users() {
		return new MapReactiveUserDetailsService(user("ada", "SCOPE_users:read", "ROLE_ADMIN"), user("bob"));
	}

	private static UserDetails user(String name, String... authorities) {
		return User.withUsername(name).password("{noop}secret").authorities(authorities).build();
	}

}
