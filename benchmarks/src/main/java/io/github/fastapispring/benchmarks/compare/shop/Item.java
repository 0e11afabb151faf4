package io.github.fastapispring.benchmarks.compare.shop;

/**
 * A thing on sale as the shop keeps it.
 *
 * @param id its number
 * @param sku its code
 * @param name its name
 * @param description what it is
 * @param price for which it is sold
 * @param stock how many there are
 * @param cost for which it was bought
 * @param supplier from whom it was bought
 */
public record Item(int id, String sku, String name, String description, double price, int stock, double cost,
		String supplier) {

}
