package io.github.fastapispring.benchmarks.quarkus;

import java.util.List;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.Line;
import io.github.fastapispring.benchmarks.compare.shop.LoginView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Pong;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.compare.shop.UserView;

/**
 * The workloads in Quarkus REST.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class Endpoints {

	private final Shop shop;

	private final ActiveUser activeUser;

	Endpoints(Shop shop, ActiveUser activeUser) {
		this.shop = shop;
		this.activeUser = activeUser;
	}

	@GET
	@Path("ping")
	@NonBlocking
	public Pong ping() {
		return new Pong("pong");
	}

	@GET
	@Path("users/{userId}")
	@NonBlocking
	public UserView user(@RestPath int userId, @RestQuery("include_extra") boolean includeExtra) {
		return UserView.of(this.shop.user(userId, includeExtra));
	}

	@POST
	@Path("users")
	@ResponseStatus(201)
	@NonBlocking
	public UserView create(@Valid NewUser user) {
		return UserView.of(this.shop.create(user));
	}

	@GET
	@Path("items")
	@NonBlocking
	public List<ItemView> items() {
		return this.shop.items().stream().map(ItemView::of).toList();
	}

	@GET
	@Path("me")
	@NonBlocking
	public UserView me() {
		return UserView.of(this.activeUser.user());
	}

	@POST
	@Path("form")
	@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
	@NonBlocking
	public LoginView login(@Valid @BeanParam LoginForm form) {
		return form.view();
	}

	@GET
	@Path("blocking")
	@RunOnVirtualThread
	public Pong blocking() {
		return this.shop.waitForPong();
	}

	@GET
	@Path("stream")
	@Produces("application/x-ndjson")
	@RestStreamElementType(MediaType.APPLICATION_JSON)
	public Multi<Line> stream() {
		return Multi.createFrom().iterable(this.shop.lines());
	}

}
