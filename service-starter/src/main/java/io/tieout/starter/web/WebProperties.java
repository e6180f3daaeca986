package io.tieout.starter.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param largestBody of a request; more is refused before it is read */
@ConfigurationProperties("tieout.web")
record WebProperties(@DefaultValue("64KB") DataSize largestBody) {}
