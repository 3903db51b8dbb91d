# The clinic as an image: the program, its pages' scripts and styles, its fonts. Not root, and it writes to /tmp only.
FROM node:22.21.1-bookworm-slim AS front-end
WORKDIR /front-end
COPY src/Clinic.Web/package.json src/Clinic.Web/package-lock.json src/Clinic.Web/.npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
WORKDIR /source
COPY . .
COPY --from=front-end /front-end/node_modules src/Clinic.Web/node_modules
# Newer than the lock file: the build then asks for no Node.
RUN touch src/Clinic.Web/node_modules/.package-lock.json \
    && dotnet publish src/Clinic.Web/Clinic.Web.csproj -c Release -o /app

# Ubuntu, as .NET 10 has no Debian images. Its Chromium is a snap, which no image can hold: QuestPDF prints the sheets here, and where
# the package feed has no QuestPDF, the visitor's own browser does.
FROM mcr.microsoft.com/dotnet/aspnet:10.0.14-noble
WORKDIR /app
COPY --from=build /app .
COPY eng/docker/healthy.sh .
ENV ASPNETCORE_HTTP_PORTS=5080
EXPOSE 5080
# The base image's own user "app", by number, so that Kubernetes can see that it is not root.
USER 1654
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "/app/healthy.sh"]
ENTRYPOINT ["dotnet", "Clinic.Web.dll"]
