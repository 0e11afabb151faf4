package io.github.fastapispring.benchmarks.micronaut;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.runtime.Micronaut;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.Line;
import io.github.fastapispring.benchmarks.compare.shop.Login;
import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * Serves the workloads with Micronaut.
 */
@Factory
@Introspected(classes = { NewUser.class, Login.class })
@SerdeImport(ItemView.class)
@SerdeImport(Line.class)
@SerdeImport(Login.class)
@SerdeImport(LoginView.class)
@SerdeImport(NewUser.class)
@SerdeImport(Pong.class)
@SerdeImport(UserView.class)
public class MicronautServer {

	/**
	 * Serves until it is stopped.
	 * @param arguments properties of Micronaut
	 */
	public static void main(String[] arguments) {
		Micronaut.build(arguments).banner(false).mainClass(MicronautServer.class).start();
	}

	@Singleton
	Shop shop() {
		return new Shop();
	}

}
