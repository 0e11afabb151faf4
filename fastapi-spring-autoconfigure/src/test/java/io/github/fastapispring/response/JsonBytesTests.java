package io.github.fastapispring.response;

import java.io.ByteArrayOutputStream;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonBytesTests {

	@Test
	void holdsWhateverIsWritten() {
		Random random = new Random(7);
		for (int writes = 0; writes < 50; writes++) {
			JsonBytes bytes = new JsonBytes();
			ByteArrayOutputStream expected = new ByteArrayOutputStream();
			for (int i = 0; i < writes; i++) {
				byte[] from = new byte[100 + random.nextInt(8000)];
				random.nextBytes(from);
				int offset = random.nextInt(50);
				int length = random.nextInt(from.length - offset);
				bytes.write(from, offset, length);
				expected.write(from, offset, length);
				bytes.write(from[0]);
				expected.write(from[0]);
			}
			assertThat(bytes.toByteArray()).isEqualTo(expected.toByteArray());
		}
	}

	@Test
	void doesNotHoldTheBufferOfTheWriter() {
		byte[] buffer = { 1, 2, 3 };
		JsonBytes bytes = new JsonBytes();
		bytes.write(buffer, 0, 3);
		buffer[0] = 9;
		assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
	}

}
