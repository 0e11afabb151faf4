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

	private volatile @Nullable JsonNode tree;

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
		return this.json && !isDoubtful();
	}

	byte[] bytes() {
		return this.bytes;
	}

	/**
	 * Whether there may be what Jackson takes although it is no text: half of a surrogate
	 * pair, or UTF-8 that is longer than need be. Either begins with what is rare.
	 */
	private boolean isDoubtful() {
		if (isWide()) {
			return true;
		}
		for (int i = 0; i + 1 < this.bytes.length; i++) {
			boolean doubtful = switch (this.bytes[i]) {
				case '\\' -> this.bytes[i + 1] == 'u' && i + 2 < this.bytes.length && (this.bytes[i + 2] | 0x20) == 'd';
				case (byte) 0xC0, (byte) 0xC1 -> true;
				case (byte) 0xE0 -> this.bytes[i + 1] < (byte) 0xA0;
				case (byte) 0xF0 -> this.bytes[i + 1] < (byte) 0x90;
				default -> this.bytes[i] >= (byte) 0xF4 && this.bytes[i] < 0;
			};
			if (doubtful) {
				return true;
			}
		}
		return false;
	}

	private boolean isWide() {
		return this.bytes.length > 1 && (this.bytes[0] == 0 || this.bytes[1] == 0);
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
		if (isDoubtful()) {
			checkSyntax();
		}
		try {
			return this.treeReader.readValue(this.bytes);
		}
		catch (StreamConstraintsException | NumberFormatException ex) {
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
		if (!this.json || !isWide()) {
			return StandardCharsets.UTF_8;
		}
		boolean zeroFirst = this.bytes[0] == 0;
		if (zeroFirst && this.bytes[1] == 0) {
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
