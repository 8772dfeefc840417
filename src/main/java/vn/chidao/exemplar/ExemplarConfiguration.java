package vn.chidao.exemplar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExemplarProperties.class)
class ExemplarConfiguration {}
