package vn.chidao.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whether the engine's REST interface answers at all; off unless somebody needs it. */
@ConfigurationProperties("chidao.engine-rest")
record EngineRestProperties(@DefaultValue("false") boolean enabled) {}
