package vn.chidao;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Chỉ Đạo. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChidaoApplication {

    public static void main(String[] args) {
        // The engine stores timestamps without zone in the JVM's zone: UTC on every node, for ever.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(ChidaoApplication.class, args);
    }
}
