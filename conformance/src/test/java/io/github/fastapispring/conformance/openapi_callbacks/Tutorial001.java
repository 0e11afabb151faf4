package io.github.fastapispring.conformance.openapi_callbacks;

import java.net.URI;
import java.util.Map;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An operation that calls its client back.
 */
@ConformanceApp("tutorial001")
class Tutorial001 {

	@ApiRouter
	static class Router {

		@Post(path = "/invoices/", callbacks = InvoiceNotifications.class, description = """
				Create an invoice.

				This will (let's imagine) let the API user (some external developer) create an
				invoice.

				And this path operation will:

				* Send the invoice to the client.
				* Collect the money from the client.
				* Send a notification back to the API user (the external developer), as a callback.
				    * At this point is that the API will somehow send a POST request to the
				        external API with the notification of the invoice event
				        (e.g. "payment successful").""")
		Object createInvoice(Invoice invoice, @Schema(minLength = 1, maxLength = 2083) @Nullable URI callbackUrl) {
			return Map.of("msg", "Invoice received");
		}

	}

	interface InvoiceNotifications {

		@Post("{$callback_url}/invoices/{$request.body.id}")
		InvoiceEventReceived invoiceNotification(InvoiceEvent body);

	}

	record Invoice(String id, @Nullable String title, String customer, double total) {

	}

	record InvoiceEvent(String description, boolean paid) {

	}

	record InvoiceEventReceived(boolean ok) {

	}

}
