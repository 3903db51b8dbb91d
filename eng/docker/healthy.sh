#!/bin/bash
# Is the clinic ready? For the image's health check: Microsoft's images have bash, but neither curl nor wget.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${ASPNETCORE_HTTP_PORTS:-5080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
