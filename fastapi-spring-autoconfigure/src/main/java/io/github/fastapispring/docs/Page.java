package io.github.fastapispring.docs;

/**
 * A page of HTML whose links depend on where the application is reached.
 */
@FunctionalInterface
public interface Page {

	/**
	 * Writes the page.
	 * @param links makes the addresses in it
	 * @return the HTML
	 */
	String html(Links links);

}
