# Insatskatalogen as a container image, with the catalogue in a volume of its own:
#
#   docker build --tag insatskatalogen .
#   docker run --publish 8080:8080 --volume katalog:/data insatskatalogen

FROM swift:6.3-bookworm AS build

# GRDB compiles against the system's SQLite; workbooks are read with zlib and expat.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libsqlite3-dev zlib1g-dev libexpat1-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /src

# In a layer of its own, so that a change to the source does not fetch the dependencies again.
# The asterisk because Package.resolved need not exist; where it does, its versions are used.
COPY Package.* ./
RUN swift package resolve

# Swift's own libraries go into the program, so that the final image needs no Swift.
# `install` strips the symbols and sets the modes, whatever they were in the checkout.
COPY . .
RUN swift build -c release --static-swift-stdlib --product insatskatalogen \
 && install -D --strip --mode=0755 .build/release/insatskatalogen /out/insatskatalogen \
 && install -D --mode=0644 --target-directory=/out/seed seed/*


# The same Debian as above: the program was linked against its C library.
FROM debian:bookworm-slim

# What `ldd` names beyond the C library, and certificates for `audit --links`, the one command that calls
# anybody. No tzdata: the rules for Swedish time are compiled in with Foundation.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      libsqlite3-0 zlib1g libexpat1 libstdc++6 ca-certificates \
 && rm -rf /var/lib/apt/lists/*

# A fixed number, because files in a volume outlive the image. A new named volume is given the owner
# of this folder; a folder bind-mounted on /data must be writable by 10001.
RUN useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin katalog \
 && install --directory --owner=katalog --group=katalog /data

COPY --from=build /out/insatskatalogen /usr/local/bin/insatskatalogen
COPY --from=build /out/seed/ /usr/share/insatskatalogen/seed/

# By number, so that an orchestrator can see that it is not root.
USER 10001:10001
ENV INSATSKATALOGEN_DATABASE=/data/katalog.sqlite
VOLUME /data
EXPOSE 8080

# Bash can ask this much by itself; curl would bring sixteen packages for one request.
# `|| exit 1` because Docker knows only 0 and 1.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
    bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 \
          && printf "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" >&3 \
          && read -r -t 3 protocol status reason <&3 \
          && [ "$status" = 200 ]' || exit 1

# Running requests are answered before the program ends.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/insatskatalogen"]
# The seed is read only into an empty catalogue; later starts leave the database alone.
CMD ["serve", "--host", "0.0.0.0", "--port", "8080", "--seed", "/usr/share/insatskatalogen/seed"]
