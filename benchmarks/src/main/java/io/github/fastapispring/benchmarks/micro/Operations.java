package io.github.fastapispring.benchmarks.micro;

import java.util.List;
import java.util.UUID;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Get;
import io.github.fastapispring.Header;
import io.github.fastapispring.NonBlocking;
import io.github.fastapispring.Post;
import io.github.fastapispring.benchmarks.compare.shop.Item;
import io.github.fastapispring.benchmarks.compare.shop.ItemView;
import io.github.fastapispring.benchmarks.compare.shop.NewUser;
import io.github.fastapispring.benchmarks.compare.shop.Shop;
import io.github.fastapispring.benchmarks.micro.Dependencies.Fourth;

/**
 * Path operations that each spend their time on one thing.
 */
@ApiRouter
@NonBlocking
class Operations {

	private final List<Item> items = new Shop().items();

	private final List<ItemView> views = this.items.stream().map(ItemView::of).toList();

	/**
	 * A user without constraints.
	 *
	 * @param name the name
	 * @param email the address
	 * @param nickname another name
	 * @param age the age
	 */
	record PlainUser(String name, String email, String nickname, int age) {

	}

	@Get(value = "/nothing", status = 204)
	void nothing() {
	}

	@Get(value = "/binding/{id}", status = 204)
	void binding(int id, String q, @Default("10") int limit, List<Integer> tag, @Header String userAgent,
			@Cookie UUID session) {
	}

	@Post(value = "/body", status = 204)
	void body(PlainUser user) {
	}

	@Post(value = "/validation", status = 204)
	void validation(NewUser user) {
	}

	@Get(value = "/dependencies", status = 204)
	void dependencies(@Depends Fourth fourth) {
	}

	@Get("/writing")
	List<ItemView> writing() {
		return this.views;
	}

	@Get(value = "/projection", responseModel = ItemView.class)
	List<Item> projection() {
		return this.items;
	}

}
