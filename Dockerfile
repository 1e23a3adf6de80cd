# The endpoint with its pages over a graph in the volume /data. Build the graph with:
#   docker run --rm -v saksi:/data -v "$PWD/news:/news:ro" saksi build /news
# and serve it with:
#   docker run -p 7878:7878 -v saksi:/data saksi
FROM python:3.13-slim AS build
WORKDIR /saksi
COPY constraints.txt .
RUN python -m venv /opt/saksi && /opt/saksi/bin/pip install --no-cache-dir --require-hashes -r constraints.txt
COPY . .
RUN /opt/saksi/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
COPY --from=build /opt/saksi /opt/saksi
RUN useradd --system --uid 7878 --home-dir /data --create-home saksi
USER saksi
VOLUME /data
ENV KG_STORE=/data/kg PATH=/opt/saksi/bin:$PATH
EXPOSE 7878
HEALTHCHECK CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:7878/healthz', timeout=5)"]
ENTRYPOINT ["kg"]
CMD ["serve", "--host", "0.0.0.0", "--access-log", "-"]
