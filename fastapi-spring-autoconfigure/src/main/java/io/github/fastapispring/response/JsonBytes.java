package io.github.fastapispring.response;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Takes what a generator writes, most often all at once, and then copies it only once.
 */
final class JsonBytes extends OutputStream {

	private byte[] bytes = {};

	private int size;

	@Override
	public void write(int single) {
		write(new byte[] { (byte) single }, 0, 1);
	}

	@Override
	public void write(byte[] from, int offset, int length) {
		if (this.size == 0) {
			this.bytes = Arrays.copyOfRange(from, offset, offset + length);
		}
		else {
			if (this.bytes.length - this.size < length) {
				this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.size + length));
			}
			System.arraycopy(from, offset, this.bytes, this.size, length);
		}
		this.size += length;
	}

	byte[] toByteArray() {
		return (this.size == this.bytes.length) ? this.bytes : Arrays.copyOf(this.bytes, this.size);
	}

}
