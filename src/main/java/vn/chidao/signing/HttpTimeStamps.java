package vn.chidao.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;

/** Time stamps of an RFC 3161 server. Its answer is looked at before it goes into a file that nothing may touch again. */
final class HttpTimeStamps implements TSPSource {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    /** A token with its certificates has some kilobytes, and must find room in the signature. */
    private static final int MOST_BYTES = 12 * 1024;

    private final URI server;
    private final Duration wait;

    HttpTimeStamps(URI server, Duration wait) {
        this.server = server;
        this.wait = wait;
    }

    /** @throws Missing when the server does not answer in time, or not with a stamp for what was sent */
    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()),
                    digest,
                    new BigInteger(NONCE_BITS, new SecureRandom()));
            return new TimestampBinary(stampOf(ask(request.getEncoded()), request));
        } catch (IOException e) {
            throw new Missing("signing.rule.time-stamp-unusable", server, e);
        }
    }

    private byte[] ask(byte[] request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> asked = HttpClient.newBuilder()
                .connectTimeout(wait)
                .build()
                .sendAsync(
                        HttpRequest.newBuilder(server)
                                .timeout(wait)
                                .header("Content-Type", "application/timestamp-query")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                .build(),
                        BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                            if (answer.size() <= MOST_BYTES) {
                                answer.writeBytes(bytes);
                            }
                        })));
        try {
            // The request's own limit ends with the head of the answer; a body may drip for ever.
            if (asked.get(wait.toMillis(), TimeUnit.MILLISECONDS).statusCode() != OK || answer.size() > MOST_BYTES) {
                throw new Missing("signing.rule.time-stamp-unusable", server, null);
            }
            return answer.toByteArray();
        } catch (ExecutionException | TimeoutException e) {
            asked.cancel(true);
            throw new Missing("signing.rule.no-time-stamp", server, e);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Missing("signing.rule.no-time-stamp", server, e);
        }
    }

    private byte[] stampOf(byte[] answer, TimeStampRequest request) {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null || !CmsSignature.isSound(token)) {
                throw new Missing("signing.rule.time-stamp-unusable", server, null);
            }
            return token.getEncoded();
        } catch (Missing missing) {
            throw missing;
        } catch (IOException | TSPException | RuntimeException e) {
            // What is no answer at all ends in whatever the reader of its first bytes comes to.
            throw new Missing("signing.rule.time-stamp-unusable", server, e);
        }
    }

    /** There is no stamp, and why. */
    static final class Missing extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Phrase reason;

        private Missing(String key, URI server, @Nullable Throwable cause) {
            super(key + " " + server, cause);
            this.reason = Phrase.of(key, String.valueOf(server.getHost()));
        }

        Phrase reason() {
            return reason;
        }
    }
}
