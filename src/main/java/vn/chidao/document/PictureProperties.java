package vn.chidao.document;

import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What becomes of pictures that prove work.
 *
 * @param purposes for which files are stored that are such proofs
 * @param longestEdge in pixels; a larger picture is made smaller
 * @param keepLocation where and with what a picture that is small enough was taken stays in it
 */
@Validated
@ConfigurationProperties("chidao.document.pictures")
record PictureProperties(
        @DefaultValue({"ReportResultForm", "obligation-record"})
        Set<String> purposes,

        @DefaultValue("2560") @Min(640) int longestEdge,
        @DefaultValue("false") boolean keepLocation) {}
