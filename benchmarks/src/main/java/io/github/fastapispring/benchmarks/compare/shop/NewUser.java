package io.github.fastapispring.benchmarks.compare.shop;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who signs up.
 *
 * @param name its name
 * @param email its address
 * @param nickname what friends say
 * @param age in years
 */
public record NewUser(@NotBlank @Size(max = 50) String name, @Email String email,
		@Nullable @Size(max = 50) String nickname, @Min(18) @Max(150) int age) {

}
