package io.github.fastapispring.benchmarks.compare.shop;

/**
 * What is sent of a thing on sale.
 *
 * @param id its number
 * @param sku its code
 * @param name its name
 * @param description what it is
 * @param price for which it is sold
 * @param stock how many there are
 */
public record ItemView(int id, String sku, String name, String description, double price, int stock) {

	/**
	 * What is sent of a thing on sale, by hand.
	 * @param item the thing
	 * @return its six fields
	 */
	public static ItemView of(Item item) {
		return new ItemView(item.id(), item.sku(), item.name(), item.description(), item.price(), item.stock());
	}

}
