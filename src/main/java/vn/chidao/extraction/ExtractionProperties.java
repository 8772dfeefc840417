package vn.chidao.extraction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is read of one file.
 *
 * @param maxSize of the file itself
 * @param maxCharacters of its text
 * @param maxPages of a PDF
 * @param maxWait for one's turn: files are read one at a time, because each may take much of a small memory
 */
@Validated
@ConfigurationProperties("chidao.extraction")
record ExtractionProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("1000000") @Min(1) int maxCharacters,
        @DefaultValue("500") @Min(1) @Max(5000) int maxPages,
        @DefaultValue("30s") Duration maxWait) {}
