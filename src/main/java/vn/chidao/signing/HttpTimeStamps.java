package vn.chidao.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.Serial;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import vn.chidao.shared.BusinessRuleViolation;

/** Time stamps of an RFC 3161 server. */
final class HttpTimeStamps implements TSPSource {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final int NONCE_BITS = 64;

    private final URI server;

    HttpTimeStamps(URI server) {
        this.server = server;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()),
                    digest,
                    new BigInteger(NONCE_BITS, new SecureRandom()));
            HttpResponse<byte[]> answer = HttpClient.newBuilder()
                    .connectTimeout(WAIT)
                    .build()
                    .send(
                            HttpRequest.newBuilder(server)
                                    .timeout(WAIT)
                                    .header("Content-Type", "application/timestamp-query")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw BusinessRuleViolation.of("signing.rule.no-time-stamp", server.getHost());
            }
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw BusinessRuleViolation.of("signing.rule.no-time-stamp", server.getHost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BusinessRuleViolation.of("signing.rule.no-time-stamp", server.getHost());
        }
    }
}
