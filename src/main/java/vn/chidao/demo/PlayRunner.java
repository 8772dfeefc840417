package vn.chidao.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code --chidao.demo=play}: plays beside the running pages, which can be watched meanwhile. */
@Component
@Profile("demo & !prod")
@ConditionalOnProperty(name = "chidao.demo", havingValue = "play")
class PlayRunner {

    private static final Logger log = LoggerFactory.getLogger(PlayRunner.class);

    private final FiveYearPlay play;

    PlayRunner(FiveYearPlay play) {
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread player = new Thread(this::play, "play");
        player.setDaemon(true);
        player.start();
    }

    private void play() {
        try {
            play.play();
            log.info("Vở diễn năm năm đã xong: mở trang Văn bản chỉ đạo để xem.");
        } catch (RuntimeException e) {
            log.error("the play has stopped", e);
        }
    }
}
