package io.github.fastapispring.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.server.WebHandler;

/**
 * The files that the pages load, from the jars that hold them. Their paths change with
 * their versions.
 */
public final class Assets {

	private static final String REDOC_VERSION = "2.5.4";

	private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

	private static final String CSS = "text/css; charset=utf-8";

	private static final String PNG = "image/png";

	private final String swaggerUiVersion;

	private final String swaggerUi;

	private final String redocJs;

	/**
	 * The files.
	 * @param path under which they are served
	 */
	public Assets(String path) {
		this.swaggerUiVersion = swaggerUiVersion();
		this.swaggerUi = path + "/swagger-ui-dist@" + this.swaggerUiVersion + "/";
		this.redocJs = path + "/redoc@" + REDOC_VERSION + "/redoc.standalone.js";
	}

	/**
	 * The script of Swagger UI.
	 * @return its path
	 */
	public String swaggerUiJs() {
		return this.swaggerUi + "swagger-ui-bundle.js";
	}

	/**
	 * The style sheet of Swagger UI.
	 * @return its path
	 */
	public String swaggerUiCss() {
		return this.swaggerUi + "swagger-ui.css";
	}

	/**
	 * The icon of the pages.
	 * @return its path
	 */
	public String favicon() {
		return this.swaggerUi + "favicon-32x32.png";
	}

	/**
	 * The script of ReDoc.
	 * @return its path
	 */
	public String redocJs() {
		return this.redocJs;
	}

	Map<String, WebHandler> handlers() {
		return Map.of(swaggerUiJs(), fromSwaggerUi("swagger-ui-bundle.js", JAVASCRIPT), swaggerUiCss(),
				fromSwaggerUi("swagger-ui.css", CSS), favicon(), fromSwaggerUi("favicon-32x32.png", PNG), redocJs(),
				new AssetHandler(new ClassPathResource("redoc/redoc.standalone.js", Assets.class), JAVASCRIPT));
	}

	private AssetHandler fromSwaggerUi(String file, String type) {
		return new AssetHandler(
				new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + this.swaggerUiVersion + "/" + file),
				type);
	}

	/** An application may have another version than this project. */
	private static String swaggerUiVersion() {
		try {
			return PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"))
				.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("/docs needs org.webjars:swagger-ui on the class path", ex);
		}
	}

}
