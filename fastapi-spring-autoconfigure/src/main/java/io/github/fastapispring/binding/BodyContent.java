package io.github.fastapispring.binding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;

import io.github.fastapispring.HttpException;
import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.InputPolicy;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.error.RequestValidationException;

/**
 * The bytes of a body and what they are: JSON, or text that happens to stand there.
 */
public final class BodyContent {

	private final byte[] bytes;

	private final boolean json;

	private final ObjectReader treeReader;

	private final InputPolicy inputs;

	private @Nullable JsonNode tree;

	/**
	 * A received body.
	 * @param bytes its bytes
	 * @param json whether it is said to be JSON
	 * @param treeReader reads JSON as a tree
	 * @param inputs what error details may echo
	 */
	public BodyContent(byte[] bytes, boolean json, ObjectReader treeReader, InputPolicy inputs) {
		this.bytes = bytes;
		this.json = json;
		this.treeReader = treeReader;
		this.inputs = inputs;
	}

	boolean isEmpty() {
		return this.bytes.length == 0;
	}

	/**
	 * Whether Jackson may read the bytes straight into a type.
	 */
	boolean isPlainJson() {
		return this.json && !mayHoldSurrogateEscape();
	}

	byte[] bytes() {
		return this.bytes;
	}

	/** Escapes of surrogates are rare, and Jackson takes unpaired ones. */
	private boolean mayHoldSurrogateEscape() {
		for (int i = 0; i + 2 < this.bytes.length; i++) {
			if (this.bytes[i] == '\\' && this.bytes[i + 1] == 'u'
					&& (this.bytes[i + 2] == 'd' || this.bytes[i + 2] == 'D')) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The body as a tree; text that is not said to be JSON is one string.
	 * @return the tree
	 * @throws RequestValidationException when it is said to be JSON but is none
	 * @throws HttpException with 400 when it is no text, or deeper or longer than the
	 * JSON parser allows
	 */
	public JsonNode tree() {
		if (this.tree == null) {
			this.tree = this.json ? parse() : JsonNodeFactory.instance.stringNode(decode());
		}
		return this.tree;
	}

	private JsonNode parse() {
		if (mayHoldSurrogateEscape()) {
			checkSyntax();
		}
		try {
			return this.treeReader.readValue(this.bytes);
		}
		catch (StreamConstraintsException ex) {
			throw unreadable();
		}
		catch (JacksonException ex) {
			checkSyntax();
			throw unreadable();
		}
	}

	private void checkSyntax() {
		JsonSyntax.check(decode()).ifPresent((error) -> {
			ErrorCollector errors = new ErrorCollector(this.inputs);
			errors.add(Location.of("body").child(error.position()),
					Fault.of("json_invalid", "JSON decode error", "error", error.message()),
					JsonNodeFactory.instance.objectNode());
			throw new RequestValidationException(errors.toList(), null);
		});
	}

	private String decode() {
		try {
			String text = charset().newDecoder().decode(ByteBuffer.wrap(this.bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw unreadable();
		}
	}

	/** JSON says its encoding by the zeros among its first bytes. */
	private Charset charset() {
		boolean zeroFirst = this.bytes.length > 1 && this.bytes[0] == 0;
		boolean zeroSecond = this.bytes.length > 1 && this.bytes[1] == 0;
		if (!this.json || !(zeroFirst || zeroSecond)) {
			return StandardCharsets.UTF_8;
		}
		if (zeroFirst && zeroSecond) {
			return Charset.forName("UTF-32BE");
		}
		boolean zeroThird = this.bytes.length > 2 && this.bytes[2] == 0;
		return zeroFirst ? StandardCharsets.UTF_16BE
				: zeroThird ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
	}

	private static HttpException unreadable() {
		return new HttpException(400, "There was an error parsing the body");
	}

	/**
	 * The body for an exception that tells what was received.
	 * @return the tree, null where there is none
	 */
	@Nullable JsonNode received() {
		return this.tree;
	}

}
