package io.github.fastapispring.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

import io.github.fastapispring.operation.Place;

/**
 * The parameter by which a request tells the API version.
 *
 * @param place the query or the headers
 * @param name its name
 */
public record VersionParameter(Place place, String name) {

	Parameter of(String version) {
		Schema<Object> schema = Schemas.typed("string", null);
		schema.addEnumItemObject(ApiVersions.plain(version));
		schema.setTitle(Titles.of(this.name));
		return new Parameter().name(this.name).in(this.place.loc()).required(true).schema(schema);
	}

}
