package io.github.fastapispring.conformance.probe_constraints;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.fastapispring.ApiRouter;
import io.github.fastapispring.Post;
import io.github.fastapispring.conformance.ConformanceApp;
import io.github.fastapispring.validation.MultipleOf;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.time.DurationMax;

/**
 * Every constraint on a field of a JSON body. What Bean Validation has no constraint for
 * is checked by the constructor of the record.
 */
@ConformanceApp("main")
class Main {

	@ApiRouter
	static class Router {

		@Post("/str_min")
		StrMin strMin(StrMin body) {
			return body;
		}

		@Post("/str_max")
		StrMax strMax(StrMax body) {
			return body;
		}

		@Post("/str_exact")
		StrExact strExact(StrExact body) {
			return body;
		}

		@Post("/str_max1")
		StrMax1 strMax1(StrMax1 body) {
			return body;
		}

		@Post("/str_pattern")
		StrPattern strPattern(StrPattern body) {
			return body;
		}

		@Post("/str_strip")
		StrStrip strStrip(StrStrip body) {
			return body;
		}

		@Post("/int_gt")
		IntGt intGt(IntGt body) {
			return body;
		}

		@Post("/int_ge")
		IntGe intGe(IntGe body) {
			return body;
		}

		@Post("/int_lt")
		IntLt intLt(IntLt body) {
			return body;
		}

		@Post("/int_le")
		IntLe intLe(IntLe body) {
			return body;
		}

		@Post("/int_mult")
		IntMult intMult(IntMult body) {
			return body;
		}

		@Post("/float_gt")
		FloatGt floatGt(FloatGt body) {
			return body;
		}

		@Post("/float_ge")
		FloatGe floatGe(FloatGe body) {
			return body;
		}

		@Post("/float_lt")
		FloatLt floatLt(FloatLt body) {
			return body;
		}

		@Post("/float_le")
		FloatLe floatLe(FloatLe body) {
			return body;
		}

		@Post("/float_mult")
		FloatMult floatMult(FloatMult body) {
			return body;
		}

		@Post("/float_big")
		FloatBig floatBig(FloatBig body) {
			return body;
		}

		@Post("/float_small")
		FloatSmall floatSmall(FloatSmall body) {
			return body;
		}

		@Post("/dec_digits")
		Map<String, Number> decDigits(DecDigits body) {
			return Map.of("v", number(body.v()));
		}

		@Post("/dec_places")
		Map<String, Number> decPlaces(DecPlaces body) {
			return Map.of("v", number(body.v()));
		}

		@Post("/dec_both")
		Map<String, Number> decBoth(DecBoth body) {
			return Map.of("v", number(body.v()));
		}

		@Post("/dec_gt")
		Map<String, Number> decGt(DecGt body) {
			return Map.of("v", number(body.v()));
		}

		@Post("/dec_ge0")
		Map<String, Number> decGe0(DecGe0 body) {
			return Map.of("v", number(body.v()));
		}

		@Post("/date_ge")
		DateGe dateGe(DateGe body) {
			return body;
		}

		@Post("/datetime_lt")
		DatetimeLt datetimeLt(DatetimeLt body) {
			return body;
		}

		@Post("/timedelta_le")
		Map<String, Double> timedeltaLe(TimedeltaLe body) {
			return Map.of("v", body.v().toSeconds() + body.v().toNanosPart() / 1e9);
		}

		@Post("/time_gt")
		TimeGt timeGt(TimeGt body) {
			return body;
		}

		@Post("/list_min")
		ListMin listMin(ListMin body) {
			return body;
		}

		@Post("/list_max")
		ListMax listMax(ListMax body) {
			return body;
		}

		@Post("/list_min1")
		ListMin1 listMin1(ListMin1 body) {
			return body;
		}

		@Post("/set_max")
		SetMax setMax(SetMax body) {
			return body;
		}

		@Post("/dict_min")
		DictMin dictMin(DictMin body) {
			return body;
		}

		@Post("/dict_max")
		DictMax dictMax(DictMax body) {
			return body;
		}

		@Post("/bytes_min")
		BytesMin bytesMin(BytesMin body) {
			return body;
		}

		@Post("/list_of_constrained")
		ListOfConstrained listOfConstrained(ListOfConstrained body) {
			return body;
		}

		@Post("/dict_of_constrained")
		DictOfConstrained dictOfConstrained(DictOfConstrained body) {
			return body;
		}

		@Post("/conlist_frozen")
		ConlistFrozen conlistFrozen(ConlistFrozen body) {
			return body;
		}

		private static Number number(BigDecimal value) {
			return (value.scale() > 0) ? value.doubleValue() : value.toBigInteger();
		}

	}

	record StrMin(@Size(min = 3) String v) {

	}

	record StrMax(@Size(max = 3) String v) {

	}

	record StrExact(@Size(min = 2, max = 2) String v) {

	}

	record StrMax1(@Size(max = 1) String v) {

	}

	record StrPattern(@Pattern(regexp = "^[a-z]+$") String v) {

	}

	record StrStrip(@NotBlank String v) {

		StrStrip {
			v = v.strip().toLowerCase(Locale.ROOT);
		}

	}

	record IntGt(@DecimalMin(value = "3", inclusive = false) int v) {

	}

	record IntGe(@Min(3) int v) {

	}

	record IntLt(@DecimalMax(value = "3", inclusive = false) int v) {

	}

	record IntLe(@Max(3) int v) {

	}

	record IntMult(@MultipleOf("5") int v) {

	}

	record FloatGt(@DecimalMin(value = "3", inclusive = false) double v) {

	}

	record FloatGe(@DecimalMin("2.5") double v) {

	}

	record FloatLt(@DecimalMax(value = "0.1", inclusive = false) double v) {

	}

	record FloatLe(@DecimalMax("1e20") double v) {

	}

	record FloatMult(@MultipleOf("0.5") double v) {

	}

	record FloatBig(@DecimalMax(value = "1e17", inclusive = false) double v) {

	}

	record FloatSmall(@DecimalMin(value = "0.00001", inclusive = false) double v) {

	}

	record DecDigits(BigDecimal v) {

		DecDigits {
			if (v.precision() > 4) {
				throw new IllegalArgumentException("more than 4 digits");
			}
		}

	}

	record DecPlaces(@Digits(integer = Integer.MAX_VALUE, fraction = 2) BigDecimal v) {

	}

	record DecBoth(@Digits(integer = 2, fraction = 2) BigDecimal v) {

	}

	record DecGt(@DecimalMin(value = "1.50", inclusive = false) BigDecimal v) {

	}

	record DecGe0(@PositiveOrZero BigDecimal v) {

	}

	record DateGe(LocalDate v) {

		DateGe {
			if (v.isBefore(LocalDate.of(2024, 1, 1))) {
				throw new IllegalArgumentException("before 2024");
			}
		}

	}

	record DatetimeLt(LocalDateTime v) {

		DatetimeLt {
			if (!v.isBefore(LocalDate.of(2024, 1, 1).atStartOfDay())) {
				throw new IllegalArgumentException("not before 2024");
			}
		}

	}

	record TimedeltaLe(@DurationMax(hours = 1) Duration v) {

	}

	record TimeGt(LocalTime v) {

		TimeGt {
			if (!v.isAfter(LocalTime.NOON)) {
				throw new IllegalArgumentException("not after noon");
			}
		}

	}

	record ListMin(@Size(min = 2) List<Integer> v) {

	}

	record ListMax(@Size(max = 2) List<Integer> v) {

	}

	record ListMin1(@Size(min = 1) List<Integer> v) {

	}

	record SetMax(@Size(max = 2) Set<Integer> v) {

	}

	record DictMin(@Size(min = 1) Map<String, Integer> v) {

	}

	record DictMax(@Size(max = 1) Map<String, Integer> v) {

	}

	record BytesMin(@Size(min = 3) byte[] v) {

	}

	record ListOfConstrained(List<@Positive Integer> v) {

	}

	record DictOfConstrained(Map<@Size(min = 2) String, @Positive Integer> v) {

	}

	record ConlistFrozen(Set<Integer> v) {

	}

}
